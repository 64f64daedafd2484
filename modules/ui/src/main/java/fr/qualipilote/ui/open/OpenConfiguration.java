package fr.qualipilote.ui.open;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Pages that have not changed are not sent again; which ones may be kept, they say themselves by their Cache-Control. */
@Configuration(proxyBeanMethods = false)
class OpenConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedPages() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        // weak: a page may travel compressed
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                OpenPage.ROOT, OpenPublicationController.IN_FORCE, OpenPublicationController.PUBLICATIONS + "*");
        return registration;
    }
}
