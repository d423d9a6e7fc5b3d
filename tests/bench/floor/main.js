import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import App from './App.vue'
import HomePage from './HomePage.vue'

const router = createRouter({ history: createWebHashHistory(), routes: [{ path: '/', component: HomePage }] })
createApp(App).use(createPinia()).use(router).mount('#app')
