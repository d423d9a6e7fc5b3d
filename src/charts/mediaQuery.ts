import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether a media query holds, followed for as long as its scope lives. */
export function useMediaQuery(query: string): Readonly<Ref<boolean>> {
  const list = window.matchMedia(query)
  const holds = ref(list.matches)
  const follow = ({ matches }: { readonly matches: boolean }) => {
    holds.value = matches
  }
  list.addEventListener('change', follow)
  onScopeDispose(() => {
    list.removeEventListener('change', follow)
  })
  return holds
}
