/**
 * What is done to the app on purpose, and what has to hold then. `count`: finds the number in a test's title that says how
 * often it did that; the other tests of the file are not counted then. Without it, each test counts once.
 * @typedef {{ fault: string, holds: string, spec: string, count?: RegExp }} Fault
 */

/** In the order of the document. @type {readonly Fault[]} */
export const FAULTS = [
  {
    fault: 'The whole browser killed (SIGKILL to its process group) right after an answer',
    holds: 'Every answer that was shown as saved is there at the next start; the answers before it are in order.',
    spec: 'tests/e2e/crash.spec.ts',
    count: /(\d+)回止めても/u,
  },
  {
    fault: 'Storage full, forbidden, emptied while in use, or without IndexedDB',
    holds: 'Work goes on, the page says what is not saved and why, and everything can be saved to a file.',
    spec: 'tests/e2e/quota.spec.ts',
  },
  {
    fault: 'Stored records cut off, foreign, out of range, overwritten, or of a newer version',
    holds: 'They are kept as they are, told, and can be saved to a file; the other assessments work.',
    spec: 'tests/e2e/damage.spec.ts',
  },
  {
    fault: 'Two tabs against each other, with and without Web Locks',
    holds: 'One writes, the others follow and take over by choice; no answer is lost or mixed.',
    spec: 'tests/e2e/twoTabs.spec.ts',
  },
  {
    fault: 'localStorage and the journal disagreeing, late, or failing one at a time',
    holds: 'The newer revision wins; nothing is called durable before it is.',
    spec: 'tests/unit/persistence/durableStorage.spec.ts',
  },
  {
    fault: 'Hostile files: damaged bytes, markup, prototype keys, deep nesting, wrong encodings, double names',
    holds: 'Nothing throws, and nothing changes before the person agrees.',
    spec: 'tests/unit/stores/hostileImports.spec.ts',
    count: /(\d+)個のどれでも/u,
  },
  {
    fault: 'Broken, foreign and newer files opened on the page',
    holds: 'The page says why it refuses them; what is there stays.',
    spec: 'tests/e2e/files.spec.ts',
  },
  {
    fault: 'Several files at once, encrypted ones among them, with a wrong passphrase',
    holds: 'All that is chosen comes in, or nothing; a wrong passphrase changes nothing.',
    spec: 'tests/e2e/import.spec.ts',
  },
  {
    fault:
      'Everything moved to another browser in one file, plain or encrypted, with short, wrong and forgotten passphrases',
    holds: 'All of it is there again; a wrong passphrase or a damaged file changes nothing.',
    spec: 'tests/e2e/backup.spec.ts',
  },
  {
    fault: 'The wrong file taken in, or an assessment deleted, and the page left',
    holds: 'The state before is compared and brought back from a snapshot.',
    spec: 'tests/e2e/snapshots.spec.ts',
  },
  {
    fault: 'Everything of one client wiped, with a second tab open',
    holds: 'No place in the browser has its names; the other assessments are there.',
    spec: 'tests/e2e/wipe.spec.ts',
  },
  {
    fault:
      'Wiping after any order of saves, marks, snapshots, deletions, damage and restarts; crashes and failing places',
    holds:
      'No text in any place has the ids or names, those of others are the same letter by letter, and a failing place is named.',
    spec: 'tests/unit/persistence/wipe.spec.ts',
  },
  {
    fault: 'The server gone after the page was opened once; a newer version there',
    holds: 'Every page opens; the newer version is offered and waits, and the answers stay.',
    spec: 'tests/e2e/offline.spec.ts',
  },
  {
    fault: 'Any text that people can type, written and read back (generated assessments)',
    holds: 'Reading gives what was written, Japanese, emoji and surrogates included.',
    spec: 'tests/unit/persistence/readRecord.spec.ts',
  },
  {
    fault: 'Records of every earlier format',
    holds: 'They are read; nothing is lost on the way and no score changes.',
    spec: 'tests/unit/persistence/formats.spec.ts',
  },
  {
    fault: 'Assessments under an older question bank, moved or left alone (generated histories of the bank)',
    holds: 'Results stay until the move, and can be computed after it; no answer is lost.',
    spec: 'tests/unit/domain/bankMove.spec.ts',
  },
  {
    fault: 'Plain http on an office network: no secure context',
    holds: 'Answering, saving and the result work.',
    spec: 'tests/e2e/plainHttp.spec.ts',
  },
  {
    fault: 'The single file opened from a disk, without a server',
    holds: 'Answering, saving and the result work, and so does opening it again.',
    spec: 'tests/e2e/singleFile.spec.ts',
  },
  {
    fault: 'Attempts to send something, or to run foreign script or markup',
    holds: 'The browser refuses them under the policy that the build carries.',
    spec: 'tests/e2e/policy.spec.ts',
  },
]
