import { describe, expect, it } from 'vitest'
import { fetchedAddresses } from '../../../scripts/lib/builtAddresses.mjs'

const links = new Set(['https://example.com/source.pdf'])

describe('組み立てた後のファイルの点検', () => {
  it.each([
    ['page.html', '<script src="https://cdn.example/x.js"></script>'],
    ['page.html', '<link rel="stylesheet" href="//cdn.example/x.css">'],
    ['page.html', '<img alt="" srcset="https://cdn.example/x.png 2x">'],
    ['page.html', '<meta http-equiv="refresh" content="0; url=./x">'],
    ['page.html', '<script>fetch("//cdn.example/x")</script>'],
    ['x.css', '@import "//cdn.example/x.css";'],
    ['x.css', 'a { background: url(//cdn.example/x.png) }'],
    ['x.css', '@font-face { src: url("https://cdn.example/x.woff2") }'],
    ['x.js', 'import"//cdn.example/x.js"'],
    ['x.js', 'import("https://cdn.example/x.js")'],
    ['x.js', 'const a="https://cdn.example/collect"'],
    ['x.js', 'const a="https://github.com/someone/collect"'],
    ['x.js', 'new WebSocket(`wss://cdn.example`)'],
    ['x.js', 'i.src="//cdn.example/x.gif"'],
    // A notice hides nothing that comes after it.
    ['x.js', '/* @license MIT https://author.example */const a="https://cdn.example/collect"'],
    ['x.js', '/* https://author.example */'],
    // Even a link of the content must not be fetched.
    ['x.js', 'fetch("https://example.com/source.pdf")'],
    ['page.html', '<img alt="" src="https://example.com/source.pdf">'],
  ])('%s の %s を見つける', (file, text) => {
    expect(fetchedAddresses(file, text, links)).not.toEqual([])
  })

  it.each([
    ['page.html', '<a href="https://example.com/source.pdf">出典</a><script src="./assets/x.js"></script>'],
    ['x.js', 'const u="https://example.com/source.pdf",n="http://www.w3.org/2000/svg"'],
    ['x.js', 'const n="http://schemas.microsoft.com/office/word/2010/wordml",d="http://purl.org/dc/terms/"'],
    ['x.js', 'import"./y.js";new Worker(URL.createObjectURL(b))// a comment'],
    ['x.js', '/* @license\nA library\nhttps://author.example/library\nLicense: MIT\n*/ f()'],
    ['x.js', '/*! A library, https://author.example/library */ f()'],
    ['x.css', 'a { background: url(data:image/png;base64,AAAA) }'],
  ])('%s の %s は、よそから取りに行かない', (file, text) => {
    expect(fetchedAddresses(file, text, links)).toEqual([])
  })
})
