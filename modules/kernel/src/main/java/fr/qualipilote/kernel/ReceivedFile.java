package fr.qualipilote.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is known of a file that somebody hands in, judged by its content. Evidence of actions, of answers and whatever else people
 * attach goes through here, so that all modules refuse the same. The content itself is kept by the module that asked for it.
 *
 * @param name made safe to show, to store and to send back
 * @param mediaType by the content; the name only tells kinds apart that share a container
 * @param sha256 of the content, in hexadecimal digits
 */
public record ReceivedFile(String name, String mediaType, long size, String sha256) {

    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final MediaTypes TYPES = new MediaTypes();

    /** @throws Unacceptable when it is empty, too large, or something that a machine or a browser would run */
    public static ReceivedFile judge(String fileName, byte[] content) throws Unacceptable {
        if (content.length == 0) {
            throw new Unacceptable(Reason.EMPTY, "The file is empty", "");
        }
        if (content.length > LARGEST) {
            throw new Unacceptable(
                    Reason.TOO_LARGE, "The file has " + content.length + " bytes", Integer.toString(LARGEST));
        }
        String name = FileNames.safe(fileName);
        String type = TYPES.detect(content, name);
        if (TYPES.isRefused(content, type)) {
            throw new Unacceptable(Reason.TYPE, "A file of type " + type + " is refused", type);
        }
        return new ReceivedFile(name, type, content.length, sha256(content));
    }

    /** The name alone, made safe in the same way: of a file that is read and not kept. */
    public static String safeName(String fileName) {
        return FileNames.safe(fileName);
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Why a file is not taken. */
    public enum Reason {
        EMPTY("evidence-empty"),
        TOO_LARGE("evidence-too-large"),
        TYPE("evidence-type");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** What the refusals of the modules call it, behind their prefix. */
        public String code() {
            return code;
        }
    }

    /** The module that asked for the file makes a refusal of it. */
    public static final class Unacceptable extends Exception {

        private final Reason reason;
        private final String message;
        private final String detail;

        Unacceptable(Reason reason, String message, String detail) {
            super(message);
            this.reason = reason;
            this.message = message;
            this.detail = detail;
        }

        @Override
        public String getMessage() {
            return message;
        }

        public Reason reason() {
            return reason;
        }

        /** The most bytes that are allowed, or the media type that is refused; nothing for an empty file. */
        public Object[] arguments() {
            return switch (reason) {
                case EMPTY -> new Object[0];
                case TOO_LARGE -> new Object[] {LARGEST};
                case TYPE -> new Object[] {detail};
            };
        }
    }
}
