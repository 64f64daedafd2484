package fr.qualipilote.organisation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MinutesSheet.MinutesContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approved minutes, written once and never again. */
@Component
class MinutesBook {

    private static final int PIECE = 2_000;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    MinutesBook(JdbcClient database) {
        this.database = database;
    }

    record Frozen(MinutesContent content, String sha256) {}

    void freeze(MeetingId meeting, MinutesContent content) {
        String text = written(content);
        database.sql("insert into org_minutes (meeting_id, sha256) values (?, ?)")
                .params(meeting.value(), sha256(text))
                .update();
        int place = 0;
        for (int from = 0; from < text.length(); from += PIECE) {
            database.sql("insert into org_minutes_piece (meeting_id, place, content) values (?, ?, ?)")
                    .params(meeting.value(), place++, text.substring(from, Math.min(from + PIECE, text.length())))
                    .update();
        }
    }

    /** @throws IllegalStateException when what is there is not what was approved */
    Optional<Frozen> read(MeetingId meeting) {
        Optional<String> sha256 = database.sql("select sha256 from org_minutes where meeting_id = ?")
                .param(meeting.value())
                .query(String.class)
                .optional();
        return sha256.map(approved -> {
            String text = String.join(
                    "",
                    database.sql("select content from org_minutes_piece where meeting_id = ? order by place")
                            .param(meeting.value())
                            .query(String.class)
                            .list());
            if (!sha256(text).equals(approved)) {
                throw new IllegalStateException("The minutes of meeting " + meeting + " are not what was approved");
            }
            return new Frozen(parsed(text), approved);
        });
    }

    private String written(MinutesContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Minutes that cannot be written", e);
        }
    }

    private MinutesContent parsed(String text) {
        try {
            return json.readValue(text, MinutesContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Minutes that cannot be read", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
