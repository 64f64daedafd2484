package fr.qualipilote.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileRefusalTest {

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void theCellOrTheRowIsNamedWhereItIsKnown() {
        assertThat(said("file-formula", "B7"))
                .isEqualTo(
                        "Une cellule contient une formule (cellule B7). Collez les valeurs à la place des formules.");
        assertThat(said("file-too-many-rows", "5001"))
                .isEqualTo("Le fichier a trop de lignes (ligne 5001). Partagez-le en plusieurs.");
    }

    @Test
    void noGapIsLeftWhereItIsNot() {
        assertThat(said("file-formula", ""))
                .isEqualTo("Une cellule contient une formule. Collez les valeurs à la place des formules.");
    }

    @Test
    void aSentenceWithoutRoomForAPlaceStandsAsItIs() {
        assertThat(said("file-empty", "")).isEqualTo("Le fichier est vide.");
        assertThat(FileRefusal.sentence("refusal.import.file-empty", List.of(), Wording.here()))
                .isEqualTo("Le fichier est vide.");
    }

    private static String said(String code, String address) {
        return FileRefusal.sentence("refusal.import." + code, List.of(address, "rows"), Wording.here());
    }
}
