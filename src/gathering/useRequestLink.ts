import { computed } from 'vue'
import { phoneAddress } from '@/domain/publicAddress'
import type { Request } from '@/domain/request'
import { requestLink } from '@/exchange/sheets/links'
import { writeRequestText } from '@/exchange/sheets/requestText'
import { useSettingsStore } from '@/stores/settings'
import { pageAddress } from '@/ui/pageAddress'

/** Where others can open the app, and the link that opens a request there; null where there is no such address. */
export function useRequestLink(request: () => Request) {
  const settings = useSettingsStore()
  const address = computed(() => phoneAddress(settings.settings.publicAddress, pageAddress()))
  const link = computed(() =>
    address.value.kind === 'known' ? requestLink(address.value.address, writeRequestText(request())) : null,
  )
  return { address, link }
}
