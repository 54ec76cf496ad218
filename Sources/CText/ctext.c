#include "ctext.h"

#include <pthread.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

int32_t ctext_traits(uint32_t scalar) {
    UChar32 c = (UChar32)scalar;
    int32_t traits = 0;
    if (u_isUWhiteSpace(c)) return ctext_white_space;
    switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_PRIVATE_USE_CHAR:
    case U_SURROGATE: return ctext_ignored;
    case U_NON_SPACING_MARK: traits |= ctext_nonspacing_mark; break;
    default: break;
    }
    if (scalar >= 0x80 &&
        (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) || u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ||
         u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) || u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR) ||
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || scalar == 0x20E3))
        return ctext_ignored;
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(c, &error)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC: traits |= ctext_plain_alphabet; break;
    case USCRIPT_HAN: traits |= ctext_han; break;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: traits |= ctext_kana; break;
    default: break;
    }
    return traits;
}

int32_t ctext_width(uint32_t scalar) {
    UChar32 c = (UChar32)scalar;
    switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return 0;
    default: break;
    }
    if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) return 2;
    int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int32_t ctext_normalize(int32_t form, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = form == ctext_compatibility_fold ? unorm2_getNFKCCasefoldInstance(&error)
        : form == ctext_decompose                                     ? unorm2_getNFDInstance(&error)
                                                                      : unorm2_getNFCInstance(&error);
    if (U_FAILURE(error)) return -1;
    int32_t needed = unorm2_normalize(normalizer, text, length, result, capacity, &error);
    return U_SUCCESS(error) || error == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}

// Transliterators and the word breaker cost much to open and little to use, and can't be used by two threads at once.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

int32_t ctext_transliterate(int32_t rules, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity) {
    static const char *const names[] = {
        // Plain Han-Latin reads family names like 单, 解 and 曾 by their commoner, wrong sound.
        "Han-Latin/Names; Lower",
        "Any-NFKC; Katakana-Latin; Hiragana-Latin; Latin-ASCII; Lower",
        "Traditional-Simplified",
    };
    static UTransliterator *opened[3];
    if (rules < 0 || rules > 2) return -1;
    if (length > capacity) return length;
    UErrorCode error = U_ZERO_ERROR;
    int32_t used = length, limit = length;
    pthread_mutex_lock(&lock);
    if (!opened[rules]) {
        UChar name[80];
        u_charsToUChars(names[rules], name, (int32_t)strlen(names[rules]) + 1);
        opened[rules] = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
    }
    if (U_SUCCESS(error)) {
        memcpy(result, text, (size_t)length * sizeof *text);
        utrans_transUChars(opened[rules], result, &used, capacity, 0, &limit, &error);
    }
    pthread_mutex_unlock(&lock);
    if (error == U_BUFFER_OVERFLOW_ERROR) return used > capacity ? used : capacity + 1;
    return U_SUCCESS(error) ? used : -1;
}

// Letters of what the pinyin rules say, without tones, ü as v; returns how many syllables were written.
static int32_t letters_of(const UChar *latin, int32_t length, char result[][8], int32_t count) {
    int32_t syllable = 0, place = 0;
    for (int32_t i = 0; i < length && syllable < count; i++) {
        if (latin[i] == ' ') {
            if (place) syllable++;
            place = 0;
        } else if (latin[i] >= 'a' && latin[i] <= 'z' && place < 7) {
            result[syllable][place++] = (char)latin[i];
            result[syllable][place] = 0;
        } else if (latin[i] == 0x308 && place && result[syllable][place - 1] == 'u') {
            result[syllable][place - 1] = 'v';
        }
    }
    return syllable + (place > 0);
}

void ctext_syllable(uint32_t scalar, int32_t isFamilyName, char result[8]) {
    // The rules are slow, 20 us a character. They read a character by whether it begins the text, as a family name
    // does, and hardly ever by its neighbours, so what they said of one character is kept.
    static char kept[2][0xA000 - 0x3400][8];
    static pthread_mutex_t keeping = PTHREAD_MUTEX_INITIALIZER;
    result[0] = 0;
    if (scalar < 0x3400 || scalar >= 0xA000) return;
    char *place = kept[isFamilyName != 0][scalar - 0x3400];
    pthread_mutex_lock(&keeping);
    if (!place[0]) {
        UChar name[2], latin[64], letters[64];
        name[isFamilyName ? 0 : 1] = (UChar)scalar;
        name[isFamilyName ? 1 : 0] = isFamilyName ? 0x660E : 0x738B;  // 明, 王
        char syllables[2][8] = {"", ""};
        int32_t length = ctext_transliterate(ctext_pinyin, name, 2, latin, 64);
        if (length > 0 && length <= 64) length = ctext_normalize(ctext_decompose, latin, length, letters, 64);
        if (length > 0 && length <= 64 && letters_of(letters, length, syllables, 2) == 2)
            memcpy(place, syllables[isFamilyName ? 0 : 1], 8);
        else
            place[0] = '?';
    }
    if (place[0] != '?') memcpy(result, place, 8);
    pthread_mutex_unlock(&keeping);
}

int32_t ctext_words(const uint16_t *text, int32_t length, int32_t *bounds, int32_t capacity) {
    static UBreakIterator *breaker;
    UErrorCode error = U_ZERO_ERROR;
    int32_t count = 0;
    pthread_mutex_lock(&lock);
    if (!breaker) breaker = ubrk_open(UBRK_WORD, "", NULL, 0, &error);
    if (U_SUCCESS(error)) ubrk_setText(breaker, text, length, &error);
    if (U_SUCCESS(error)) {
        int32_t start = ubrk_first(breaker);
        for (int32_t end = ubrk_next(breaker); end != UBRK_DONE; start = end, end = ubrk_next(breaker)) {
            if (ubrk_getRuleStatus(breaker) < UBRK_WORD_NONE_LIMIT) continue;
            if (count + 2 <= capacity) {
                bounds[count] = start;
                bounds[count + 1] = end;
            }
            count += 2;
        }
        // The text belongs to the caller and is gone after this call.
        static const UChar empty[1];
        UErrorCode ignored = U_ZERO_ERROR;
        ubrk_setText(breaker, empty, 0, &ignored);
    }
    pthread_mutex_unlock(&lock);
    return U_SUCCESS(error) ? count : -1;
}
