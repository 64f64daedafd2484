package fr.qualipilote.worklist.domain;

/** One bit of 64 for each text: with them a set of texts becomes a number that can be compared inside an index. */
final class Bits {

    private Bits() {}

    /** The bit of a text; different texts may share one. */
    static long of(String text) {
        // spreads neighbours such as « ab » and « ac » over all bits
        int mixed = text.hashCode() * 0x9E3779B9;
        return 1L << ((mixed ^ (mixed >>> 16)) & 63);
    }
}
