import { defineStore } from 'pinia'
import { ref } from 'vue'

const KEY = 'answers'

export const useAnswers = defineStore('answers', () => {
  const answers = ref(JSON.parse(localStorage.getItem(KEY) ?? '{}'))

  function answer(id, value) {
    answers.value[id] = value
    localStorage.setItem(KEY, JSON.stringify(answers.value))
  }

  return { answers, answer }
})
