export function installDependencies(folder?: string): Promise<void>
