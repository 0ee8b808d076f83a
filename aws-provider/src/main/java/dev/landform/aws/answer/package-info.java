/** Whether what AWS answered is what AWS answers: checked in one place, before anybody reads it. */
package dev.landform.aws.answer;
