/// <reference types="vite/client" />

declare module '*/user-guide.md?ja' {
  import type { Guide } from '@/features/manual/guide'

  const guide: Guide
  export default guide
}

declare module '*/user-guide.md?en' {
  import type { Guide } from '@/features/manual/guide'

  const guide: Guide
  export default guide
}
