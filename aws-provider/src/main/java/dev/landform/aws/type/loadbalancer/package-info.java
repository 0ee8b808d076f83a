/** Load balancers on AWS, and what everything of Elastic Load Balancing is found with. */
package dev.landform.aws.type.loadbalancer;
