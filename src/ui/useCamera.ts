import { onScopeDispose, shallowRef } from 'vue'

/**
 * Why there is no picture. `insecure`: browsers give no camera to a plain http address; `unsupported`: nor does this one
 * at all; `denied`: by the person, the browser's settings or the server's; `none`: there is no camera; `busy`: another
 * program has it, or it does not start.
 */
export type CameraProblem = 'insecure' | 'unsupported' | 'denied' | 'none' | 'busy'

export type CameraState =
  | { readonly kind: 'off' | 'starting' | 'on' }
  /** It was stopped because the page went to the back. */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly problem: CameraProblem }

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
}

function problemOf(error: unknown): CameraProblem {
  return (error instanceof DOMException ? PROBLEMS[error.name] : undefined) ?? 'busy'
}

function missingProblem(): CameraProblem | null {
  if ('mediaDevices' in navigator) return null
  return window.isSecureContext ? 'unsupported' : 'insecure'
}

/** The camera, from `start` until `stop`, the end of the component, or the page going to the back. */
export function useCamera() {
  const state = shallowRef<CameraState>({ kind: 'off' })
  const stream = shallowRef<MediaStream | null>(null)
  const devices = shallowRef<readonly MediaDeviceInfo[]>([])
  const device = shallowRef('')
  /** Counts the starts: a stream that comes after its start was given up is let go at once. */
  let starts = 0

  const letGo = (given: MediaStream | null) => given?.getTracks().forEach((track) => track.stop())

  function end(next: CameraState) {
    starts += 1
    letGo(stream.value)
    stream.value = null
    state.value = next
  }

  async function take(given: MediaStream) {
    const [track] = given.getVideoTracks()
    track?.addEventListener('ended', () => {
      // Unplugged, or forbidden while it ran.
      if (stream.value === given) end({ kind: 'failed', problem: 'none' })
    })
    stream.value = given
    state.value = { kind: 'on' }
    device.value = track?.getSettings().deviceId ?? ''
    const all = await navigator.mediaDevices.enumerateDevices()
    devices.value = all.filter(({ kind }) => kind === 'videoinput')
  }

  /** Asks for a camera: that one, or the one that looks away from the person where there are several. */
  async function start(deviceId?: string) {
    const missing = missingProblem()
    end(missing ? { kind: 'failed', problem: missing } : { kind: 'starting' })
    if (missing) return
    const mine = starts
    const which = deviceId === undefined ? { facingMode: 'environment' } : { deviceId: { exact: deviceId } }
    const video = { ...which, width: { ideal: 1280 }, height: { ideal: 720 } }
    try {
      const given = await navigator.mediaDevices.getUserMedia({ video, audio: false })
      if (mine === starts) await take(given)
      else letGo(given)
    } catch (error) {
      if (mine === starts) end({ kind: 'failed', problem: problemOf(error) })
    }
  }

  function stop() {
    end({ kind: 'off' })
  }

  function leave() {
    if (document.visibilityState === 'hidden' && stream.value) end({ kind: 'left' })
  }

  document.addEventListener('visibilitychange', leave)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', leave)
    stop()
  })
  return { state, stream, devices, device, start, stop }
}
