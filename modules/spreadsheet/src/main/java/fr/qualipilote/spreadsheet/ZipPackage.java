package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DUPLICATE_ENTRY;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.ENCRYPTED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.UNSAFE_NAME;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.ZIP_BOMB;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an XLSX or ODS file. Nothing is written to disk and nothing inflated is kept.
 *
 * <p>Opening refuses what can be told from the directory alone: encryption, names that are unsafe or double,
 * parts that lie over each other, declared sizes beyond the limits, local headers that contradict the directory
 * (two programs would then read two different files). {@link #verify} then inflates every part once, counting.
 */
final class ZipPackage {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int AES = 99;
    private static final long IN_ZIP64_EXTRA = 0xffffffffL;

    private final byte[] content;
    private final Limits limits;
    private final Map<String, Entry> entries;
    private final Set<String> guarded = new HashSet<>();

    /** A part: where its data lie in the file, and what the directory declares. */
    record Entry(String name, int method, long crc, int start, int compressed, int inflated) {}

    private record Header(
            String name, int flags, int method, long crc, long compressed, long inflated, long localOffset, int end) {}

    private ZipPackage(byte[] content, Limits limits, Map<String, Entry> entries) {
        this.content = content;
        this.limits = limits;
        this.entries = entries;
    }

    static ZipPackage open(byte[] content, Limits limits) {
        return new Directory(content, limits).read();
    }

    /** Finds a part; office files compare these names without regard to case. */
    @Nullable Entry find(String name) {
        return entries.get(key(name));
    }

    boolean holds(String name) {
        return find(name) != null;
    }

    Limits limits() {
        return limits;
    }

    /** The first bytes of a part, fewer where it is shorter. */
    byte[] head(Entry entry, int length) {
        try (InputStream part = open(entry)) {
            return part.readNBytes(length);
        } catch (IOException e) {
            throw damaged(entry, e);
        }
    }

    /** Inflates every part once: real sizes and checksums, nested archives, and {@link MarkupGuard} for XML. */
    void verify() {
        for (Entry entry : entries.values()) {
            byte[] head = head(entry, 4);
            if (head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
                throw UnreadableSheet.at(Place.part(entry.name()), ZIP_BOMB, "an archive in the archive");
            }
            if (isMarkup(entry)) {
                guard(entry);
                continue;
            }
            try (InputStream part = open(entry)) {
                part.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw damaged(entry, e);
            }
        }
    }

    /** Walks through a part that is going to be parsed, once. */
    void guard(Entry entry) {
        if (!guarded.add(entry.name())) {
            return;
        }
        try (InputStream part = open(entry)) {
            MarkupGuard.check(part, entry.name(), limits);
        } catch (IOException e) {
            throw damaged(entry, e);
        }
    }

    /** Whether {@link #verify} walks through a part as XML; a picture that happens to be XML is left alone. */
    private static boolean isMarkup(Entry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".rdf") || name.endsWith(".vml");
    }

    /** A part's content; reading it fails with a refusal as soon as it is not what the directory declares. */
    InputStream open(Entry entry) {
        return entry.method() == STORED
                ? new Checked(entry, new ByteArrayInputStream(content, entry.start(), entry.compressed()))
                : new Checked(entry, new Inflating(content, entry));
    }

    private static UnreadableSheet damaged(Entry entry, IOException e) {
        return UnreadableSheet.damaged(Place.part(entry.name()), "the part cannot be read", e);
    }

    private static String key(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        return path.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Reads the directory at the end of the file. */
    private static final class Directory {

        private final byte[] content;
        private final Limits limits;
        private int start;

        Directory(byte[] content, Limits limits) {
            this.content = content;
            this.limits = limits;
        }

        ZipPackage read() {
            int end = endOfDirectory();
            int count = u16(end + 10);
            long size = u32(end + 12);
            long offset = u32(end + 16);
            if (u16(end + 4) != 0 || u16(end + 6) != 0 || u16(end + 8) != count || offset + size > end) {
                throw broken("the directory does not fit the file");
            }
            if (count > limits.entries()) {
                throw UnreadableSheet.because(ZIP_BOMB, count + " parts");
            }
            start = (int) offset;
            Map<String, Entry> entries = new LinkedHashMap<>();
            List<int[]> spans = new ArrayList<>();
            long total = 0;
            int at = start;
            for (int i = 0; i < count; i++) {
                Header header = header(at, end);
                at = header.end();
                refuseUnsafe(header.name());
                Entry entry = entry(header, spans);
                total += entry.inflated();
                refuseBomb(entry, total);
                if (entries.putIfAbsent(key(entry.name()), entry) != null) {
                    throw UnreadableSheet.at(Place.part(entry.name()), DUPLICATE_ENTRY, "");
                }
            }
            refuseOverlap(spans);
            return new ZipPackage(content, limits, entries);
        }

        private int endOfDirectory() {
            int last = Math.max(0, content.length - END_LENGTH - 0xffff);
            for (int at = content.length - END_LENGTH; at >= last; at--) {
                if (i32(at) == END && at + END_LENGTH + u16(at + 20) <= content.length) {
                    return at;
                }
            }
            throw broken("the file is cut short");
        }

        private Header header(int at, int limit) {
            if (at + CENTRAL_LENGTH > limit || i32(at) != CENTRAL) {
                throw broken("the directory is inconsistent");
            }
            int nameLength = u16(at + 28);
            int extraLength = u16(at + 30);
            int next = at + CENTRAL_LENGTH + nameLength + extraLength + u16(at + 32);
            if (next > limit) {
                throw broken("the directory is inconsistent");
            }
            String name = text(at + CENTRAL_LENGTH, nameLength);
            long inflated = u32(at + 24);
            long compressed = u32(at + 20);
            long offset = u32(at + 42);
            int extra = zip64(at + CENTRAL_LENGTH + nameLength, extraLength);
            if (extra > 0) {
                int end = extra + 4 + u16(extra + 2);
                int value = extra + 4;
                if (inflated == IN_ZIP64_EXTRA) {
                    inflated = u64(value, end);
                    value += 8;
                }
                if (compressed == IN_ZIP64_EXTRA) {
                    compressed = u64(value, end);
                    value += 8;
                }
                if (offset == IN_ZIP64_EXTRA) {
                    offset = u64(value, end);
                }
            }
            return new Header(name, u16(at + 8), u16(at + 10), u32(at + 16), compressed, inflated, offset, next);
        }

        private int zip64(int at, int length) {
            for (int here = at; here + 4 <= at + length; here += 4 + u16(here + 2)) {
                if (u16(here) == 1 && here + 4 + u16(here + 2) <= at + length) {
                    return here;
                }
            }
            return 0;
        }

        private Entry entry(Header header, List<int[]> spans) {
            Place place = Place.part(header.name());
            if ((header.flags() & 0x41) != 0 || header.method() == AES) {
                throw UnreadableSheet.at(place, ENCRYPTED, "");
            }
            if (header.method() != STORED && header.method() != DEFLATED) {
                throw UnreadableSheet.at(place, DAMAGED, "unknown compression " + header.method());
            }
            if (header.inflated() > limits.inflatedBytes()) {
                throw UnreadableSheet.at(place, ZIP_BOMB, header.inflated() + " bytes declared");
            }
            long local = header.localOffset();
            if (local + LOCAL_LENGTH > start || i32((int) local) != LOCAL) {
                throw UnreadableSheet.at(place, DAMAGED, "the part is missing");
            }
            int at = (int) local;
            int nameLength = u16(at + 26);
            long data = local + LOCAL_LENGTH + nameLength + u16(at + 28);
            if (data + header.compressed() > start) {
                throw UnreadableSheet.at(place, DAMAGED, "the part is cut short");
            }
            if (!text(at + LOCAL_LENGTH, nameLength).equals(header.name())
                    || u16(at + 8) != header.method()
                    || (u16(at + 6) & 0x41) != 0) {
                throw UnreadableSheet.at(place, DAMAGED, "the part contradicts the directory");
            }
            int compressed = (int) header.compressed();
            spans.add(new int[] {at, (int) data + compressed});
            return new Entry(
                    header.name(), header.method(), header.crc(), (int) data, compressed, (int) header.inflated());
        }

        private void refuseBomb(Entry entry, long total) {
            if (total > limits.inflatedBytes()) {
                throw UnreadableSheet.at(Place.part(entry.name()), ZIP_BOMB, "more than " + total + " bytes declared");
            }
            boolean steep = entry.inflated() > (long) limits.inflationRatio() * entry.compressed();
            if (entry.inflated() > Limits.RATIO_FROM_BYTES && steep) {
                throw UnreadableSheet.at(
                        Place.part(entry.name()),
                        ZIP_BOMB,
                        entry.compressed() + " bytes declared to give " + entry.inflated());
            }
        }

        /** Parts that share the same compressed bytes multiply them. */
        private static void refuseOverlap(List<int[]> spans) {
            spans.sort(Comparator.comparingInt(span -> span[0]));
            for (int i = 1; i < spans.size(); i++) {
                if (spans.get(i)[0] < spans.get(i - 1)[1]) {
                    throw UnreadableSheet.because(ZIP_BOMB, "parts lie over each other");
                }
            }
        }

        private static void refuseUnsafe(String name) {
            String path = name.replace('\\', '/');
            boolean unsafe = path.isEmpty()
                    || path.startsWith("/")
                    || path.length() > 1 && path.charAt(1) == ':'
                    || Arrays.asList(path.split("/")).contains("..")
                    || path.chars().anyMatch(Character::isISOControl);
            if (unsafe) {
                throw UnreadableSheet.at(Place.part(name), UNSAFE_NAME, "");
            }
        }

        private static UnreadableSheet broken(String detail) {
            return UnreadableSheet.because(DAMAGED, detail);
        }

        private String text(int at, int length) {
            if (at + length > content.length) {
                throw broken("the directory is inconsistent");
            }
            return new String(content, at, length, StandardCharsets.UTF_8);
        }

        private int u16(int at) {
            if (at < 0 || at + 2 > content.length) {
                throw broken("the file is cut short");
            }
            return content[at] & 0xff | (content[at + 1] & 0xff) << 8;
        }

        private int i32(int at) {
            return u16(at) | u16(at + 2) << 16;
        }

        private long u32(int at) {
            return i32(at) & 0xffffffffL;
        }

        private long u64(int at, int end) {
            if (at + 8 > end || i32(at + 4) != 0) {
                throw broken("the directory is inconsistent");
            }
            return u32(at);
        }
    }

    /** A raw deflate stream inside the file. */
    private static final class Inflating extends InputStream {

        private final Inflater inflater = new Inflater(true);
        private final Entry entry;
        private boolean closed;

        Inflating(byte[] content, Entry entry) {
            this.entry = entry;
            inflater.setInput(content, entry.start(), entry.compressed());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (closed || inflater.finished()) {
                return -1;
            }
            try {
                int got = inflater.inflate(buffer, offset, length);
                if (got == 0 && !inflater.finished()) {
                    throw UnreadableSheet.at(Place.part(entry.name()), DAMAGED, "the part is cut short");
                }
                return got == 0 ? -1 : got;
            } catch (DataFormatException e) {
                throw UnreadableSheet.damaged(Place.part(entry.name()), "the part is damaged", e);
            }
        }

        @Override
        public void close() {
            closed = true;
            inflater.end();
        }
    }

    /** Counts what really comes out, and compares length and checksum with the directory at the end. */
    private final class Checked extends InputStream {

        private final Entry entry;
        private final InputStream part;
        private final CRC32 crc = new CRC32();
        private long count;

        Checked(Entry entry, InputStream part) {
            this.entry = entry;
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = part.read(buffer, offset, length);
            if (got > 0) {
                count += got;
                crc.update(buffer, offset, got);
                if (count > entry.inflated()) {
                    throw UnreadableSheet.at(
                            Place.part(entry.name()),
                            ZIP_BOMB,
                            "gives more than the " + entry.inflated() + " declared");
                }
            } else if (got < 0 && (count != entry.inflated() || crc.getValue() != entry.crc())) {
                throw UnreadableSheet.at(Place.part(entry.name()), DAMAGED, "length or checksum is wrong");
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            part.close();
        }
    }
}
