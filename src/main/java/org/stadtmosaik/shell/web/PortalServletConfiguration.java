package org.stadtmosaik.shell.web;

import com.vaadin.flow.spring.RootMappedCondition;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import jakarta.servlet.MultipartConfigElement;
import org.apache.catalina.session.ManagerBase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our servlet in the place of Flow's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PortalServletConfiguration {

  @Bean
  ServletRegistrationBean<SpringServlet> portalServlet(
      ApplicationContext context,
      ObjectProvider<MultipartConfigElement> multipart,
      VaadinConfigurationProperties properties) {
    boolean root = RootMappedCondition.isRootMapping(properties.getUrlMapping());
    return SpringBootAutoConfiguration.configureServletRegistrationBean(
        multipart, properties, new PortalServlet(context, root));
  }

  /** Tomcat would look for ended sessions once a minute only. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> endsSessionsInTime() {
    return factory ->
        factory.addContextCustomizers(context -> {
          if (context.getManager() instanceof ManagerBase manager) {
            manager.setProcessExpiresFrequency(1);
          }
        });
  }
}
