import { FONT, SECOND_FONT } from '../fonts'

/** The table of fonts, in place of the library's empty one: it says what to take where the first font is missing. */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:font w:name="${FONT}"><w:altName w:val="${SECOND_FONT}"/><w:charset w:val="80"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
    '</w:fonts>',
}
