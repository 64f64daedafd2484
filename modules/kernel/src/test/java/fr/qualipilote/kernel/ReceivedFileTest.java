package fr.qualipilote.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is and what it is called, judged after receipt. */
class ReceivedFileTest {

    private static String typeOf(byte[] content, String name) throws ReceivedFile.Unacceptable {
        return ReceivedFile.judge(name, content).mediaType();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes("<content/>"));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private void assertRefused(byte[] content, String name) {
        assertThatThrownBy(() -> ReceivedFile.judge(name, content))
                .as(name)
                .isInstanceOfSatisfying(ReceivedFile.Unacceptable.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(ReceivedFile.Reason.TYPE);
                    assertThat(refused.arguments()).hasSize(1);
                });
    }

    @Test
    void whatAServiceWorksWithIsAccepted() throws Exception {
        assertThat(typeOf(bytes("%PDF-1.7\n"), "registre.pdf")).isEqualTo("application/pdf");
        assertThat(typeOf(bytes("\u0089PNG\r\n\u001a\n"), "photo.png")).isEqualTo("image/png");
        assertThat(typeOf(bytes("Relevé du mois;12"), "releve.txt")).isEqualTo("text/plain");
        assertThat(typeOf(bytes("mois;valeur\njuin;12\n"), "releve.csv")).isEqualTo("text/csv");
        assertThat(typeOf(zip("content.xml"), "tableau.ods"))
                .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(typeOf(zip("word/document.xml"), "note.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void whatAMachineOrABrowserWouldRunIsRefusedWhateverItIsCalled() throws IOException {
        assertRefused(bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u00ff\u00ff"), "photo.png");
        assertRefused(bytes("\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000"), "registre.pdf");
        assertRefused(bytes("#!/bin/sh\nrm -rf /\n"), "notes.txt");
        assertRefused(bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"), "notes.txt");
        assertRefused(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), "plan.png");
        assertRefused(bytes("alert(1)"), "script.js");
        assertRefused(bytes("@echo off\r\ndel *.*\r\n"), "menage.bat");
        assertRefused(bytes("Écrit en clair"), "page.html");
        assertRefused(zip("xl/workbook.xml"), "tableau.xlsm");
        assertRefused(zip("META-INF/MANIFEST.MF"), "outil.jar");
    }

    @Test
    void aNameDoesNotTurnAProgramIntoAPicture() {
        assertRefused(bytes("\u00ca\u00fe\u00ba\u00be\u0000\u0000\u0000\u0034"), "Registre.class.png");
    }

    @ParameterizedTest
    @CsvSource({
        "registre.pdf, registre.pdf",
        "../../etc/passwd, passwd",
        "C:\\Temp\\registre 2022.pdf, registre 2022.pdf",
        "'.htaccess', htaccess",
        "'  ', preuve",
        "'..', preuve",
        "'a\u0007b\u001b\u0008c.pdf', a_b_c.pdf",
        "'exe\u202Efdp.pdf', exe_fdp.pdf",
        "'relevé \"juin\".ods', relevé _juin_.ods"
    })
    void namesAreMadeSafe(String given, String kept) {
        assertThat(FileNames.safe(given)).isEqualTo(kept);
    }

    @Test
    void anEmptyFileAndOneThatIsTooLargeAreRefused() {
        assertThatThrownBy(() -> ReceivedFile.judge("registre.pdf", new byte[0]))
                .isInstanceOfSatisfying(ReceivedFile.Unacceptable.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("evidence-empty");
                    assertThat(refused.arguments()).isEmpty();
                });
        assertThatThrownBy(() -> ReceivedFile.judge("registre.pdf", new byte[ReceivedFile.LARGEST + 1]))
                .isInstanceOfSatisfying(ReceivedFile.Unacceptable.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("evidence-too-large");
                    assertThat(refused.arguments()).containsExactly(ReceivedFile.LARGEST);
                });
    }

    @Test
    void theFingerprintIsThatOfTheContent() throws Exception {
        assertThat(ReceivedFile.judge("abc.txt", bytes("abc")))
                .isEqualTo(new ReceivedFile(
                        "abc.txt",
                        "text/plain",
                        3,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void longNamesKeepTheirExtension() {
        assertThat(FileNames.safe("x".repeat(300) + ".pdf")).hasSize(200).endsWith("x.pdf");
        assertThat(FileNames.safe("x".repeat(300))).hasSize(200);
    }
}
