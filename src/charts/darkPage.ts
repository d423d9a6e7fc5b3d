import { inject, type InjectionKey, provide, type Ref, ref } from 'vue'

const DARK_PAGE: InjectionKey<Readonly<Ref<boolean>>> = Symbol('whether the page is dark')

/** Says to all charts within whether the page around them is dark. Apart from the themes, which come with the charts. */
export function provideDarkPage(isDark: Readonly<Ref<boolean>>) {
  provide(DARK_PAGE, isDark)
}

/** Whether the page around is dark; light where nobody said. */
export function useDarkPage(): Readonly<Ref<boolean>> {
  return inject(DARK_PAGE, () => ref(false), true)
}
