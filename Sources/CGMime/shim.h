#pragma once

#include <gmime/gmime.h>

static inline void gm_say_nothing(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {
    (void)domain, (void)level, (void)message, (void)data;
}

/// g_mime_init, and no remarks of GLib about strange mail on standard error: they can quote it.
static inline void gm_start(void) {
    g_mime_init();
    g_log_set_default_handler(gm_say_nothing, NULL);
}

/// The type tests and casts of GObject are macros, which Swift can't call. Each gives NULL for another type.
static inline GMimePart *gm_as_part(GMimeObject *object) {
    return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}
static inline GMimeMultipart *gm_as_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}
static inline GMimeMessagePart *gm_as_message_part(GMimeObject *object) {
    return GMIME_IS_MESSAGE_PART(object) ? GMIME_MESSAGE_PART(object) : NULL;
}
static inline GMimeObject *gm_message_object(GMimeMessage *message) {
    return GMIME_OBJECT(message);
}
static inline InternetAddressMailbox *gm_as_mailbox(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}
static inline InternetAddressList *gm_members(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_GROUP(address) ? INTERNET_ADDRESS_GROUP(address)->members : NULL;
}
static inline GByteArray *gm_bytes(GMimeStream *memory) {
    return g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
}
