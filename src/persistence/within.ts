/** The promise's value, or `otherwise` when it is not there after `milliseconds`. The promise itself goes on. */
export function within<T, U>(promise: Promise<T>, milliseconds: number, otherwise: U): Promise<T | U> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(otherwise)
    }, milliseconds)
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })
}
