import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import App from './App.vue'
import QuestionPage from './QuestionPage.vue'

const routes = [
  { path: '/', redirect: '/1' },
  { path: '/:number(\\d+)', component: QuestionPage, props: ({ params }) => ({ number: Number(params.number) }) },
]
const router = createRouter({ history: createWebHashHistory(), routes })
createApp(App).use(createPinia()).use(router).mount('#app')
