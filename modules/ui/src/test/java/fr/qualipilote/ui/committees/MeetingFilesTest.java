package fr.qualipilote.ui.committees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MinutesSheet;
import fr.qualipilote.organisation.MinutesSheet.MinutesContent;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What a meeting gives to other programs: an entry for calendars, minutes as PDF and as a text document. */
class MeetingFilesTest {

    private static final Wording WORDS = Wording.in(Messages.FRENCH);

    // --- calendar ----------------------------------------------------------------------------------------------------

    @Test
    void aMeetingIsAnEventInUniversalTime() {
        CalendarEntry entry = CalendarEntry.of(
                SomeMeeting.sheet(MeetingState.CONVENED, false),
                BusinessClock.fixedAt(House.TODAY).now(),
                WORDS);
        assertThat(entry.fileName()).isEqualTo("reunion-2022-06-24.ics");
        assertThat(entry.text())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("UID:" + SomeMeeting.ID + "@qualipilote\r\n")
                .contains("DTSTAMP:20220624T070000Z\r\n")
                .contains("DTSTART:20220624T123000Z\r\n", "DTEND:20220624T140000Z\r\n")
                .contains("SUMMARY:COPIL\r\n", "LOCATION:Salle Jean-Moulin\r\n")
                .contains("DESCRIPTION:1. Bilan intermédiaire\\n2. Travaux\r\n")
                .contains("STATUS:CONFIRMED\r\n");
    }

    @Test
    void theEntryForWhoConvenesNamesTheMembers() {
        String text = CalendarEntry.of(
                        SomeMeeting.sheet(MeetingState.CONVENED, false),
                        List.of(new Invitation.Recipient("Mme \"Durand\"", "durand@exemple.fr")),
                        BusinessClock.fixedAt(House.TODAY).now(),
                        WORDS)
                .text()
                .replace("\r\n ", "");
        assertThat(text)
                .contains("ATTENDEE;CN=\"Mme Durand\";ROLE=REQ-PARTICIPANT:mailto:durand@exemple.fr\r\n")
                .doesNotContain("METHOD");
    }

    @Test
    void aLongAgendaIsLeftOutOfTheLinkToTheMailProgram() {
        Invitation invitation = new Invitation(
                "COPIL",
                "Ordre du jour\n".repeat(200),
                List.of(new Invitation.Recipient("A", "a@exemple.fr"), new Invitation.Recipient("B", "b@exemple.fr")),
                List.of());
        assertThat(invitation.mail()).isEqualTo("mailto:a@exemple.fr,b@exemple.fr?subject=COPIL");
    }

    @Test
    void aCancelledMeetingIsTakenOffTheCalendar() {
        assertThat(CalendarEntry.of(
                                SomeMeeting.closedToMe(MeetingState.CANCELLED),
                                BusinessClock.fixedAt(House.TODAY).now(),
                                WORDS)
                        .text())
                .contains("STATUS:CANCELLED\r\n")
                .doesNotContain("DESCRIPTION");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        var sheet = SomeMeeting.sheet(MeetingState.CONVENED, false);
        var long1 = new fr.qualipilote.organisation.MeetingSheet.Item(
                SomeMeeting.BY_HAND, 1, "Éé, ; \\ ".repeat(40), 0, null, "", List.of());
        var lengthy = new fr.qualipilote.organisation.MeetingSheet(
                sheet.line(), 1, true, null, null, null, null, null, List.of(), List.of(long1), java.util.Set.of());
        String text = CalendarEntry.of(
                        lengthy, BusinessClock.fixedAt(House.TODAY).now(), WORDS)
                .text();
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("Éé\\, \\; \\\\ Éé");
    }

    // --- minutes -----------------------------------------------------------------------------------------------------

    static MinutesSheet minutes(boolean approved) {
        return new MinutesSheet(
                new MinutesContent(
                        "Préfecture du Gers",
                        "R-2022-03",
                        BodyKind.STEERING_COMMITTEE,
                        "COPIL",
                        House.TODAY,
                        LocalTime.of(14, 30),
                        LocalTime.of(16, 0),
                        "Salle <Jean> & Moulin",
                        "Secrétaire général",
                        "Responsable qualité",
                        List.of(new MinutesSheet.Attendee(
                                Function.SECRETARY_GENERAL,
                                "Secrétaire général",
                                true,
                                Attendance.REPRESENTED,
                                "La directrice de cabinet")),
                        List.of(new MinutesSheet.Item(
                                1,
                                "Bilan intermédiaire",
                                null,
                                "Présentation.\nDiscussion « nourrie ».",
                                List.of(new MinutesSheet.Decision(
                                        "D-2022-03-01",
                                        DecisionKind.START_ACTION,
                                        DecisionState.TAKEN,
                                        "Refaire la signalétique",
                                        "Chef du BARU",
                                        House.TODAY.plusDays(30),
                                        "ACT-2022-016",
                                        List.of("BARU", "SMI"),
                                        "D’accord")))),
                        approved ? "Secrétaire général" : null),
                approved ? BusinessClock.fixedAt(House.TODAY).now() : null,
                approved ? "0123456789abcdef" : null,
                approved
                        ? List.of(new MinutesSheet.Rectification(
                                BusinessClock.fixedAt(House.TODAY).now(), "Responsable qualité", "Lire « juillet »"))
                        : List.of());
    }

    @Test
    void theDocumentSaysWhatItIs() {
        MinutesDocument draft = MinutesDocument.of(minutes(false), WORDS);
        MinutesDocument approved = MinutesDocument.of(minutes(true), WORDS);
        assertThat(draft.fileName()).isEqualTo("compte-rendu-R-2022-03");
        assertThat(draft.blocks().get(0)).isInstanceOf(MinutesDocument.Block.Notice.class);
        assertThat(approved.blocks().get(0)).isInstanceOf(MinutesDocument.Block.Text.class);
        assertThat(approved.blocks().get(approved.blocks().size() - 1).toString())
                .contains("Approuvé par Secrétaire général", "0123456789abcdef");
    }

    @Test
    void thePdfCanBeReadAgain() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        MinutesPdf.write(MinutesDocument.of(minutes(true), WORDS), file);
        try (PDDocument pdf = Loader.loadPDF(file.toByteArray())) {
            String text = new PDFTextStripper()
                    .getText(pdf)
                    .replace('\u00a0', ' ')
                    // a reference may go on in the next line of its cell
                    .replaceAll("-\\s+", "-");
            assertThat(text)
                    .contains("Compte rendu : COPIL, 24 juin 2022", "Salle <Jean> & Moulin")
                    .contains("Secrétaire général, présidence", "La directrice de cabinet")
                    .contains("« nourrie »", "D-2022-03-01", "ACT-2022-016")
                    .contains("Lire « juillet »", "0123456789abcdef");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void theTextDocumentIsAnOdtThatProgramsRecognise() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        MinutesOdt.write(MinutesDocument.of(minutes(true), WORDS), file);
        byte[] bytes = file.toByteArray();
        assertThat(new String(bytes, 30, 8, StandardCharsets.US_ASCII)).isEqualTo("mimetype");
        assertThat(new String(bytes, 38, MinutesOdt.MEDIA_TYPE.length(), StandardCharsets.US_ASCII))
                .isEqualTo(MinutesOdt.MEDIA_TYPE);
        Map<String, byte[]> parts = parts(bytes);
        assertThat(parts).containsOnlyKeys("mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml");
        Document content = parsed(parts.get("content.xml"));
        parsed(parts.get("styles.xml"));
        parsed(parts.get("META-INF/manifest.xml"));
        assertThat(content.getElementsByTagName("table:table").getLength()).isEqualTo(2);
        assertThat(content.getElementsByTagName("text:line-break").getLength()).isEqualTo(1);
        assertThat(content.getDocumentElement().getTextContent())
                .contains("Salle <Jean> & Moulin", "ACT-2022-016", "0123456789abcdef")
                .contains("Lancer une action (BARU, SMI)", "Réponse de la présidence");
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
