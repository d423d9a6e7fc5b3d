/** The part of saxen that is used here; it comes without types. */
declare module 'saxen' {
  export class Parser {
    /** `attributes` gives an object, or a boolean where there are none or they are damaged. */
    on(event: 'openTag', listener: (name: string, attributes: () => unknown) => void): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text', listener: (value: string, decode: (value: string) => string) => void): this
    on(event: 'cdata', listener: (value: string) => void): this
    on(event: 'error', listener: (error: Error) => void): this
    parse(xml: string): this
  }
}
