package org.paretile.experiments.run;

import org.paretile.models.ParetileException;

/** A file or directory cannot be read, written or used. */
public final class StorageException extends ParetileException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Kind {
        /** It is not there. */
        MISSING,
        /** It is there already, and would be overwritten. */
        EXISTS,
        /** Another process works on it. */
        IN_USE,
        /** Its content is not what it should be. */
        DAMAGED,
        /** It is there, but the disk or the rights do not let it be read. */
        UNREADABLE,
        /** It cannot be written: the disk is full, the folder is not there or read-only, a directory has its name. */
        UNWRITABLE
    }

    private final Kind kind;

    /** See {@link ParetileException#ParetileException(String, String)}. */
    public StorageException(Kind kind, String message, String help) {
        super(message, help);
        this.kind = kind;
    }

    /** See {@link ParetileException#ParetileException(String, String, Throwable)}. */
    public StorageException(Kind kind, String message, String help, Throwable cause) {
        super(message, help, cause);
        this.kind = kind;
    }

    /** What stands in the way. */
    public Kind kind() {
        return kind;
    }
}
