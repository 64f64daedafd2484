package fr.qualipilote.organisation.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemonstrationSettings.class)
class OrganisationConfiguration {}
