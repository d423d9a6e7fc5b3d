export interface Licence {
  readonly license?: { readonly id?: string; readonly name?: string }
  readonly expression?: string
}
export interface Component {
  readonly name: string
  readonly version: string
  readonly scope?: string
  readonly licenses?: readonly Licence[]
}
export function refusedLicences(components: readonly Component[]): string[]
