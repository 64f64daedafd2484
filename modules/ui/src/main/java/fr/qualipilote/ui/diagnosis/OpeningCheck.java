package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is still missing before a campaign can be opened: said before the click, in the order of the form. */
record OpeningCheck(VersionSheet version, Names names, LocalDate today, Wording words) {

    /** A campaign as it is, in the words of the command that would describe it. */
    static DescribeCampaign described(CampaignSheet campaign) {
        Set<String> modules = campaign.modules().stream().map(ModuleLine::code).collect(Collectors.toSet());
        List<ServiceInScope> services = campaign.sheets().stream()
                .map(sheet -> new ServiceInScope(
                        sheet.service(),
                        sheet.modules().containsAll(modules) ? Set.of() : Set.copyOf(sheet.modules()),
                        sheet.referent(),
                        sheet.substitute()))
                .toList();
        return new DescribeCampaign(
                campaign.line().title(),
                campaign.referential(),
                modules,
                services,
                campaign.line().deadline(),
                campaign.mission(),
                campaign.missionOn());
    }

    /** Sentences; none when it can be opened. */
    List<String> missing(DescribeCampaign campaign) {
        List<String> missing = new ArrayList<>();
        content(campaign, missing);
        services(campaign, missing);
        dates(campaign, missing);
        return missing;
    }

    private void content(DescribeCampaign campaign, List<String> missing) {
        if (campaign.title().isBlank()) {
            missing.add(words.text("selfdiagnosis.missing.title"));
        }
        if (campaign.modules().isEmpty()) {
            missing.add(words.text("selfdiagnosis.missing.modules"));
        } else if (criteria(campaign.modules()) == 0) {
            missing.add(
                    words.text("selfdiagnosis.missing.criteria", version.line().label()));
        }
        version.modules().stream()
                .filter(module -> module.mandatory() && !campaign.modules().contains(module.code()))
                .forEach(module -> missing.add(words.text("selfdiagnosis.missing.mandatory", module.label())));
    }

    private void services(DescribeCampaign campaign, List<String> missing) {
        if (campaign.services().isEmpty()) {
            missing.add(words.text("selfdiagnosis.missing.services"));
        }
        String askedNothing = campaign.services().stream()
                .filter(service -> criteria(modules(campaign, service)) == 0)
                .map(service -> names.service(service.service()))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!askedNothing.isEmpty() && !campaign.modules().isEmpty()) {
            missing.add(words.text("selfdiagnosis.missing.asked-nothing", askedNothing));
        }
    }

    private void dates(DescribeCampaign campaign, List<String> missing) {
        LocalDate deadline = campaign.deadline();
        if (deadline == null) {
            missing.add(words.text("selfdiagnosis.missing.deadline"));
        } else if (!deadline.isAfter(today)) {
            missing.add(words.text("selfdiagnosis.missing.deadline-past", words.dayMonthYear(deadline)));
        }
        String mission = campaign.mission();
        if (mission == null || mission.isBlank()) {
            missing.add(words.text("selfdiagnosis.missing.mission"));
        }
        LocalDate signed = campaign.missionOn();
        if (signed == null) {
            missing.add(words.text("selfdiagnosis.missing.mission-date"));
        } else if (signed.isAfter(today)) {
            missing.add(words.text("selfdiagnosis.missing.mission-in-future", words.dayMonthYear(signed)));
        }
    }

    private static Set<String> modules(DescribeCampaign campaign, ServiceInScope service) {
        if (service.modules().isEmpty()) {
            return campaign.modules();
        }
        Set<String> asked = new HashSet<>(service.modules());
        asked.retainAll(campaign.modules());
        return asked;
    }

    private long criteria(Set<String> modules) {
        return version.criteria().stream()
                .map(CriterionLine::module)
                .filter(modules::contains)
                .count();
    }
}
