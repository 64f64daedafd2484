package fr.qualipilote.ui.open;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often the questionnaire may be asked for and answered, from one network and through one link. Counts live in the memory of
 * this machine alone; an address is only there as a fingerprint that nobody can turn back after the program ends.
 */
@Component
class QuestionnaireRate {

    static final int SENT_BY_ADDRESS = 30;
    static final int SENT_BY_LINK = 120;
    static final int READ_BY_ADDRESS = 300;

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_COUNTED = 20_000;

    private final byte[] salt = new byte[32];
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_COUNTED;
        }
    };

    QuestionnaireRate() {
        new SecureRandom().nextBytes(salt);
    }

    boolean admitsReading(String address) {
        return takes("read/" + fingerprint(address), READ_BY_ADDRESS);
    }

    boolean admitsSending(String address, String token) {
        return takes("sent/" + fingerprint(address), SENT_BY_ADDRESS)
                && takes("link/" + fingerprint(token), SENT_BY_LINK);
    }

    private boolean takes(String what, int most) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(what, any -> Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(most)
                            .refillGreedy(most, WHILE)
                            .build())
                    .build());
        }
        return bucket.tryConsume(1);
    }

    private String fingerprint(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
