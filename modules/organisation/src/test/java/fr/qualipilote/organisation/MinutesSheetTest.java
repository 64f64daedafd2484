package fr.qualipilote.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

class MinutesSheetTest {

    @Test
    void minutesFromBeforeServicesWereNamedAreStillRead() throws Exception {
        MinutesSheet.Decision decision = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .build()
                .readValue(
                        """
                        {"reference":"D-2022-01-01","kind":"ASK_FOR_MORE","state":"TAKEN","text":"Complétez",\
                        "follower":null,"dueOn":null,"outcome":null}""",
                        MinutesSheet.Decision.class);
        assertThat(decision.services()).isEmpty();
        assertThat(decision.note()).isNull();
    }
}
