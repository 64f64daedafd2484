package fr.qualipilote.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.worklist.CandidateGroup;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private final House house = new House();
    private final Names names = new Names(house.people, house.services, house.referentials);

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void aFewAreNamed() {
        assertThat(Groups.words(
                        List.of(CandidateGroup.of(Role.QUALITY_MANAGER), CandidateGroup.membersOf(House.BARU)), names))
                .isEqualTo("Responsable qualité ou BARU");
    }

    @Test
    void manyAreCounted() {
        List<CandidateGroup> all = List.of("BARU", "SMI", "SIDSIC", "SICRE", "RCOM").stream()
                .map(code -> CandidateGroup.membersOf(House.serviceId(code)))
                .toList();
        assertThat(Groups.words(all, names)).isEqualTo("BARU et 4\u00a0autres");
    }
}
