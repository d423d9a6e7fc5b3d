import type { DocumentLogo } from '@/domain/report/content'

/** The size of a logo within bounds, in their unit, in its own shape. */
export function sizeOfLogo(
  { width, height }: DocumentLogo,
  bounds: { readonly width: number; readonly height: number },
) {
  const scale = Math.min(bounds.width / width, bounds.height / height)
  return { width: scale * width, height: scale * height }
}
