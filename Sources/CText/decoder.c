#include "ctext.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

struct ctext_decoder {
    UConverter *from;
    UConverter *to;
    UChar pivot[1024];
    UChar *pivotSource;
    UChar *pivotTarget;
    UBool started;
};

ctext_decoder *ctext_decoder_open(const char *charset, int32_t strict) {
    ctext_decoder *decoder = calloc(1, sizeof *decoder);
    if (!decoder) return NULL;
    UErrorCode error = U_ZERO_ERROR;
    decoder->from = ucnv_open(charset, &error);
    decoder->to = ucnv_open("UTF-8", &error);
    if (U_SUCCESS(error) && strict)
        ucnv_setToUCallBack(decoder->from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    if (U_FAILURE(error)) {
        ctext_decoder_close(decoder);
        return NULL;
    }
    decoder->pivotSource = decoder->pivotTarget = decoder->pivot;
    return decoder;
}

void ctext_decoder_close(ctext_decoder *decoder) {
    if (!decoder) return;
    if (decoder->from) ucnv_close(decoder->from);
    if (decoder->to) ucnv_close(decoder->to);
    free(decoder);
}

int32_t ctext_decode(
    ctext_decoder *decoder, const uint8_t *source, size_t length, size_t *used, uint8_t *result, size_t capacity,
    size_t *written, int32_t last) {
    UErrorCode error = U_ZERO_ERROR;
    const char *from = (const char *)source;
    char *to = (char *)result;
    ucnv_convertEx(
        decoder->to, decoder->from, &to, to + capacity, &from, from + length, decoder->pivot, &decoder->pivotSource,
        &decoder->pivotTarget, decoder->pivot + 1024, !decoder->started, last != 0, &error);
    decoder->started = 1;
    *used = (size_t)(from - (const char *)source);
    *written = (size_t)(to - (char *)result);
    if (error == U_BUFFER_OVERFLOW_ERROR) return ctext_more_room;
    if (U_SUCCESS(error)) return ctext_done;
    return error == U_ILLEGAL_CHAR_FOUND || error == U_INVALID_CHAR_FOUND || error == U_TRUNCATED_CHAR_FOUND
        ? ctext_malformed
        : ctext_failed;
}

void ctext_charset_name(const char *charset, char *result, size_t capacity) {
    UErrorCode error = U_ZERO_ERROR;
    const char *name = ucnv_getStandardName(charset, "MIME", &error);
    if (!name) {
        error = U_ZERO_ERROR;
        name = ucnv_getStandardName(charset, "IANA", &error);
    }
    if (capacity == 0) return;
    result[0] = 0;
    if (name && strlen(name) < capacity) memcpy(result, name, strlen(name) + 1);
}
