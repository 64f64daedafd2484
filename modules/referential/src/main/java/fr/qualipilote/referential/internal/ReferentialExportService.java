package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.ReferentialExports;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.domain.Referential;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ReferentialExportService implements ReferentialExports {

    private static final String TEMPLATE = "/referential/modele.yaml";

    private final Editions editions;

    ReferentialExportService(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void export(VersionId id, Format format, OutputStream target) throws IOException {
        write(editions.findById(id.value()).orElseThrow(() -> UnknownReferential.withId(id)), format, target);
    }

    @Override
    public void template(Format format, OutputStream target) throws IOException {
        byte[] content = resource(TEMPLATE);
        if (format == Format.YAML) {
            target.write(content);
            return;
        }
        FileReferential referential = Objects.requireNonNull(
                ReferentialFiles.read(TEMPLATE, content).referential(), "The template is no referential");
        write(
                Referential.draft(
                        UUID.randomUUID(), referential.code(), referential.edition(), referential.content(), null),
                format,
                target);
    }

    static void write(Referential version, Format format, OutputStream target) throws IOException {
        List<FileEntry> entries = EntryWriting.of(version);
        switch (format) {
            case XLSX -> EntryWriting.writeXlsx(version.label() + " – " + version.edition(), entries, target);
            case YAML -> YamlWriting.write(version, target);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ReferentialExportService.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name + " is not on the class path")
                    .readAllBytes();
        }
    }
}
