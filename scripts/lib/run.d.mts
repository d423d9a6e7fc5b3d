export const ROOT: string
interface Options {
  readonly env?: Readonly<Record<string, string | undefined>>
}
export function run(program: string, args: readonly string[], options?: Options): Promise<number>
export function runScript(script: string, args?: readonly string[], options?: Options): Promise<number>
