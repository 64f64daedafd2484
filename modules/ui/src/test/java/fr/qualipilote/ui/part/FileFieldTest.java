package fr.qualipilote.ui.part;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.text.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileFieldTest {

    private record Arrived(String name, byte[] content) {}

    private final List<Arrived> arrived = new ArrayList<>();

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void aFileIsHandedOverUnderItsNameAndAsAWhole() {
        FileField field = shown(FileField.TABLES);

        UploadKt._upload(_get(field, Upload.class), "plan.csv", "a;b".getBytes(StandardCharsets.UTF_8));

        assertThat(arrived).hasSize(1);
        assertThat(arrived.get(0).name()).isEqualTo("plan.csv");
        assertThat(arrived.get(0).content()).asString(StandardCharsets.UTF_8).isEqualTo("a;b");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEndAndIsSeenToBeTooLarge() {
        FileField field = shown();

        UploadKt._upload(_get(field, Upload.class), "film.mp4", new byte[2 * ReceivedFile.LARGEST]);

        assertThat(arrived.get(0).content()).hasSize(ReceivedFile.LARGEST + 1);
    }

    @Test
    void itTakesOneFileOfTheKindsThatAreNamedAndNoLargerThanIsKept() {
        Upload upload = _get(shown(FileField.TABLES), Upload.class);

        assertThat(upload.getMaxFiles()).isEqualTo(1);
        assertThat(upload.getMaxFileSize()).isEqualTo(ReceivedFile.LARGEST);
        assertThat(upload.getAcceptedFileTypes()).containsExactly(".csv", ".txt", ".xlsx", ".ods");
    }

    @Test
    void anythingIsTakenWhereNoKindIsNamed() {
        assertThat(_get(shown(), Upload.class).getElement().getProperty("accept", ""))
                .isEmpty();
    }

    @Test
    void itsButtonHasAName() {
        assertThat(_get(shown(), Upload.class).getI18n().getAddFiles().getOne()).isEqualTo("Choisir un fichier");
    }

    @Test
    void eachRefusalHasItsOwnWords() {
        var said = _get(shown(FileField.TABLES), Upload.class).getI18n().getError();

        assertThat(said.getTooManyFiles()).isEqualTo("Un fichier à la fois.");
        assertThat(said.getFileIsTooBig()).isEqualTo("Ce fichier est trop gros\u00a0: 10\u00a0Mo au plus.");
        assertThat(said.getIncorrectFileType())
                .isEqualTo("Ce type de fichier n’est pas accepté. Choisissez .csv, .txt, .xlsx ou .ods.");
    }

    @Test
    void whyAFileIsRefusedStandsUnderTheButtonUntilOneArrives() {
        FileField field = shown(FileField.TABLES);
        Upload upload = _get(field, Upload.class);

        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "Un fichier à la fois.", "plan.png"));

        assertThat(_get(field, Paragraph.class).getText())
                .isEqualTo("plan.png n’est pas envoyé. Un fichier à la fois.");
        assertThat(arrived).isEmpty();

        UploadKt._upload(upload, "plan.csv", new byte[] {1});

        assertThat(field.getChildren().filter(Paragraph.class::isInstance).noneMatch(one -> one.isVisible()))
                .isTrue();
    }

    private FileField shown(String... kinds) {
        FileField field = new FileField(
                Wording.here().text("import.choose-file"),
                (name, content) -> arrived.add(new Arrived(name, content)),
                kinds);
        UI.getCurrent().add(field);
        return field;
    }
}
