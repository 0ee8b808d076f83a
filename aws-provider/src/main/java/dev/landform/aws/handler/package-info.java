/** What every resource type on AWS has in common: requests, sweeps, ownership tags, error classes. */
package dev.landform.aws.handler;
