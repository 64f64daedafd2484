package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.SiteId;
import fr.qualipilote.referential.SiteLine;
import fr.qualipilote.referential.Sites;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.domain.Site;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class SiteService implements Sites {

    private static final Comparator<Site> ACTIVE_FIRST_BY_CODE =
            Comparator.comparing(Site::isActive).reversed().thenComparing(site -> SearchText.fold(site.code()));

    private final SiteRepository sites;

    SiteService(SiteRepository sites) {
        this.sites = sites;
    }

    @Override
    public List<SiteLine> sites() {
        return sites.findAll().stream()
                .sorted(ACTIVE_FIRST_BY_CODE)
                .map(site -> new SiteLine(site.id(), site.code(), site.label(), site.isActive()))
                .toList();
    }

    @Override
    @Transactional
    public SiteId add(Actor actor, String code, String label) {
        Change.require(actor, "change-sites", code);
        List<Site> all = sites.everyOneLocked();
        Site site = new Site(new SiteId(UUID.randomUUID()), code, label);
        requireFree(site.code(), site.id(), all);
        return sites.save(site).id();
    }

    @Override
    @Transactional
    public void change(Actor actor, SiteId id, String code, String label) {
        Change.require(actor, "change-sites", code);
        List<Site> all = sites.everyOneLocked();
        Site site = required(id, all);
        requireFree(new Site(id, code, label).code(), id, all);
        site.describe(code, label);
    }

    @Override
    @Transactional
    public void close(Actor actor, SiteId id) {
        Change.require(actor, "change-sites", id.toString());
        List<Site> all = sites.everyOneLocked();
        Site site = required(id, all);
        if (all.stream().noneMatch(other -> other.isActive() && !other.id().equals(id))) {
            throw InvalidReferential.because("last-site", "No site would be left");
        }
        site.close();
    }

    @Override
    @Transactional
    public void reopen(Actor actor, SiteId id) {
        Change.require(actor, "change-sites", id.toString());
        required(id, sites.everyOneLocked()).reopen();
    }

    private static void requireFree(String code, SiteId id, List<Site> all) {
        boolean taken = all.stream()
                .anyMatch(other ->
                        !other.id().equals(id) && SearchText.fold(other.code()).equals(SearchText.fold(code)));
        if (taken) {
            throw InvalidReferential.because("site-code-taken", "There is a site " + code, code);
        }
    }

    private static Site required(SiteId id, List<Site> all) {
        return all.stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownReferential.part("site", id.toString()));
    }
}
