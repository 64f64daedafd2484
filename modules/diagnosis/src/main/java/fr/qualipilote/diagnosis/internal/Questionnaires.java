package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.VersionState;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What campaigns ask. A version that was put in force never changes, so it is read once and kept while the server runs. */
@Component
class Questionnaires {

    private static final int KEPT = 64;

    private final ReferentialVersions versions;
    private final RecentlyRead<Asked, Questionnaire> known = new RecentlyRead<>(KEPT);

    Questionnaires(ReferentialVersions versions) {
        this.versions = versions;
    }

    private record Asked(VersionId version, List<String> modules) {}

    Questionnaire of(Campaign campaign) {
        return of(campaign.referential(), campaign.modules());
    }

    Questionnaire of(Sheet sheet) {
        return of(sheet.campaign().referential(), sheet.modules());
    }

    Questionnaire of(VersionId version, Collection<String> modules) {
        Asked asked = new Asked(version, List.copyOf(new TreeSet<>(modules)));
        Questionnaire kept = known.get(asked);
        if (kept != null) {
            return kept;
        }
        Questionnaire read = versions.questionnaire(version, asked.modules());
        if (read.version().state() != VersionState.DRAFT) {
            known.keep(asked, read);
        }
        return read;
    }

    /** @throws InvalidDiagnosis {@code criterion-unknown} */
    static CriterionLine criterion(Questionnaire questionnaire, String code) {
        return questionnaire.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidDiagnosis.because("criterion-unknown", "Nobody asks " + code, code));
    }

    /**
     * @throws InvalidDiagnosis {@code referential-draft}, {@code module-unknown}
     * @throws fr.qualipilote.referential.UnknownReferential when there is no such version
     */
    VersionSheet usable(VersionId version, Collection<String> modules) {
        VersionSheet sheet = versions.version(version);
        if (sheet.line().state() == VersionState.DRAFT) {
            throw InvalidDiagnosis.because(
                    "referential-draft",
                    sheet.line().label() + " is a draft",
                    sheet.line().label());
        }
        for (String module : modules) {
            if (sheet.modules().stream().noneMatch(line -> line.code().equals(module))) {
                throw InvalidDiagnosis.because("module-unknown", "No module " + module, module);
            }
        }
        return sheet;
    }
}
