import questions from 'virtual:questions'
import 'survey-core/survey-core.fontless.min.css'
import { Model } from 'survey-core'
import 'survey-core/i18n/japanese'
import { SurveyComponent } from 'survey-vue3-ui'
import { createApp, h } from 'vue'

const KEY = 'answers'

const survey = new Model({
  locale: 'ja',
  title: 'テレワーク準備度診断',
  showProgressBar: true,
  progressBarType: 'questions',
  pages: questions.map(({ id, section, text, why, levels, allowNa }) => ({
    title: section,
    elements: [
      {
        type: 'radiogroup',
        name: id,
        title: text,
        description: why,
        choices: [
          ...levels.map((level, value) => ({ value, text: level })),
          { value: 'unknown', text: 'わからない' },
          ...(allowNa ? [{ value: 'notApplicable', text: '該当しない' }] : []),
        ],
      },
    ],
  })),
})
survey.data = JSON.parse(localStorage.getItem(KEY) ?? '{}')
survey.onValueChanged.add(({ data }) => {
  localStorage.setItem(KEY, JSON.stringify(data))
})
createApp({ render: () => h(SurveyComponent, { model: survey }) }).mount('#app')
