import type { TabGuard } from '@/persistence/tabGuard'

/** The only tab of its browser: it writes. */
export const loneTab: TabGuard = {
  role: () => 'writing',
  mayWrite: () => true,
  takeOver: () => Promise.resolve(true),
  subscribe: () => undefined,
  join: () => Promise.resolve(),
  leave: () => undefined,
}
