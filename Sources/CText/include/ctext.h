#pragma once

// ICU for the module Text. No ICU type appears here: ICU's UErrorCode and the toolchain's own copy of it can't be
// imported side by side. Texts are UTF-16; a function that writes answers with the length that it needs (call again
// with more room when that is beyond the capacity), or -1 when ICU failed.

#include <stddef.h>
#include <stdint.h>

/// What a scalar means for comparing and showing text; the bits are independent.
enum {
    ctext_nonspacing_mark = 1,  ///< combining mark without width of its own (Mn)
    ctext_plain_alphabet = 2,   ///< Latin, Greek or Cyrillic: an accent on it does not make another letter
    ctext_ignored = 4,          ///< control, format, private use, surrogate, or emoji
    ctext_white_space = 8,
    ctext_han = 16,
    ctext_kana = 32,
};
int32_t ctext_traits(uint32_t scalar);

/// The East Asian Width and emoji rules of UAX 11: columns that a scalar takes on a terminal, 0, 1 or 2.
int32_t ctext_width(uint32_t scalar);

enum { ctext_compatibility_fold = 0, ctext_decompose = 1, ctext_compose = 2 };  ///< NFKC_Casefold, NFD, NFC
int32_t ctext_normalize(int32_t form, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);

/// The simplified form of a traditional character, else the scalar itself. A table of our own: costs nothing to open.
uint32_t ctext_simplified(uint32_t scalar);

enum { ctext_pinyin = 0, ctext_romaji = 1, ctext_traditional_to_simplified = 2 };
/// Opening the pinyin rules takes about a tenth of a second, once a process.
int32_t ctext_transliterate(int32_t rules, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);

/// The sound of a Han character in pinyin without its tone, ü as v; empty for a character that has none. It depends on
/// whether the character is a family name. The first call opens the pinyin rules; an answer once given is kept.
void ctext_syllable(uint32_t scalar, int32_t isFamilyName, char result[8]);

/// The words of a text as pairs of start and end (UAX 29, with dictionaries for Chinese and Japanese), without what lies
/// between them. Answers with the number of integers.
int32_t ctext_words(const uint16_t *text, int32_t length, int32_t *bounds, int32_t capacity);

/// Turns bytes of a charset into UTF-8, piece by piece.
typedef struct ctext_decoder ctext_decoder;
enum { ctext_done = 0, ctext_more_room = 1, ctext_malformed = 2, ctext_failed = 3 };
/// NULL for a charset that ICU does not know. `strict` stops at malformed bytes, else they become U+FFFD.
ctext_decoder *ctext_decoder_open(const char *charset, int32_t strict);
void ctext_decoder_close(ctext_decoder *decoder);
/// Moves on through `source` and writes to `result`; sets how much of both was used. `last` ends the text.
int32_t ctext_decode(
    ctext_decoder *decoder, const uint8_t *source, size_t length, size_t *used, uint8_t *result, size_t capacity,
    size_t *written, int32_t last);
/// The name by which the Internet knows the charset (`Shift_JIS`), empty for an unknown one; at most `capacity` bytes.
void ctext_charset_name(const char *charset, char *result, size_t capacity);
