import { computed, shallowRef, watch } from 'vue'
import type { LinkContent } from '@/domain/exportChoices'
import { phoneAddress } from '@/domain/publicAddress'
import { assessmentLink } from '@/exchange/link/linkAddress'
import { type LinkReach, reachOf } from '@/exchange/link/linkLimits'
import { useAssessmentStore } from '@/stores/assessment'
import { type LinkCodes, useLinksStore } from '@/stores/links'
import { useSettingsStore } from '@/stores/settings'
import { pageAddress } from '@/ui/pageAddress'

/** A link or, where this page has no address for others, a code. */
export interface LinkText {
  /** Empty where nothing is handed out. */
  readonly text: string
  /** In characters; null where it is too large to be made at all. */
  readonly length: number | null
  readonly reach: LinkReach
}

function measured(text: string | null): LinkText {
  if (text === null) return { text: '', length: null, reach: 'nowhere' }
  const reach = reachOf(text.length)
  return { text: reach === 'nowhere' ? '' : text, length: text.length, reach }
}

/** What goes out of the open assessment as a link, as it is kept now. */
export function useLinkTexts() {
  const store = useAssessmentStore()
  const links = useLinksStore()
  const settings = useSettingsStore()
  const codes = shallowRef<LinkCodes | null>(null)
  /** What makes links could not be fetched. */
  const hasFailed = shallowRef(false)
  const address = computed(() => phoneAddress(settings.settings.publicAddress, pageAddress()))

  watch(
    () => store.record,
    async (record) => {
      if (!record) return
      const made = await links.codesOf(record).catch(() => null)
      if (record !== store.record) return
      codes.value = made
      hasFailed.value = made === null
    },
    { immediate: true },
  )

  function textOf(code: string | null): LinkText {
    const { value } = address
    return measured(code !== null && value.kind === 'known' ? assessmentLink(value.address, code) : code)
  }

  const texts = computed<Readonly<Record<LinkContent, LinkText>> | null>(() => {
    if (!codes.value) return null
    const { whole, light, anonymous } = codes.value
    return { whole: textOf(whole), light: textOf(light), anonymous: textOf(anonymous) }
  })

  return { address, texts, hasFailed }
}
