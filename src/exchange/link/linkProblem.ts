/** Why a link gives no text. */
export type LinkDamage =
  /** There is neither a link nor a code in it. */
  | { readonly kind: 'noLink' }
  /** Fewer characters came than were sent. */
  | { readonly kind: 'linkCutOff'; readonly arrived: number; readonly expected: number }
  /** As many as were sent, but not the same ones. */
  | { readonly kind: 'linkChanged' }
  /** Made by a later version, in another way. */
  | { readonly kind: 'linkNewer'; readonly format: number }
  /** It would unfold to more than any assessment is. */
  | { readonly kind: 'linkTooLarge' }
