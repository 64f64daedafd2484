package fr.qualipilote.diagnosis.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts bytes so that each part fits into a row. */
final class Pieces {

    static final int SIZE = 512 * 1024;

    private Pieces() {}

    static List<byte[]> of(byte[] content) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < content.length; from += SIZE) {
            parts.add(Arrays.copyOfRange(content, from, Math.min(content.length, from + SIZE)));
        }
        return parts;
    }
}
