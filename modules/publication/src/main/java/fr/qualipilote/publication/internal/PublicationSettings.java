package fr.qualipilote.publication.internal;

import fr.qualipilote.publication.PublicSet.Licence;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which licence figures are published: {@code qualipilote.publication.licence} and {@code …licence-address}. A set keeps the
 * one it was published under.
 */
@ConfigurationProperties("qualipilote.publication")
record PublicationSettings(
        @DefaultValue("Licence Ouverte 2.0") String licence,
        @DefaultValue("https://www.etalab.gouv.fr/licence-ouverte-open-licence/") String licenceAddress) {

    Licence terms() {
        return new Licence(licence, licenceAddress);
    }
}
