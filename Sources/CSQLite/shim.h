#pragma once

#include <malloc.h>
#include <sqlite3.h>

/// SQLITE_TRANSIENT is a cast that Swift can't import: these two bind a copy of the bytes. No bytes are an empty text.
static inline int sq_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}
static inline int sq_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/// sqlite3_db_config takes variable arguments, which Swift can't call. Sets a switch and returns the error code,
/// or SQLITE_ERROR if the library kept another value.
static inline int sq_set_switch(sqlite3 *database, int option, int on) {
    int kept = -1;
    int code = sqlite3_db_config(database, option, on, &kept);
    return code != SQLITE_OK ? code : kept == on ? SQLITE_OK : SQLITE_ERROR;
}

/// Keeps the top of the heap mapped: without it glibc gives memory back and takes it again for each statement that runs.
static inline void sq_pin_heap(void) {
    mallopt(M_TOP_PAD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 8 << 20);
}
