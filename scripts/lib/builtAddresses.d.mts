export function fetchedAddresses(file: string, text: string, links: ReadonlySet<string>): string[]
export function addressesIn(text: string): string[]
