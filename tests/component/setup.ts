import { configure } from '@testing-library/dom'

// A slow machine is no failure: what is waited for may take as long as a test may.
configure({ asyncUtilTimeout: 30_000 })
