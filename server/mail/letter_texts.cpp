// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/letter_texts.h"

#define LETTER(text) QT_TRANSLATE_NOOP("Letter", text)

namespace server {

LetterTexts letterTexts(LetterKind kind)
{
    constexpr const char *kNotYou = LETTER("If this was not you, there is nothing to do.");
    switch (kind) {
    case LetterKind::ConfirmAddress:
        return {
            .subject = LETTER("Confirm your address for {server}"),
            .lead = LETTER("Please confirm that this address is yours. Somebody has given it for "
                           "the new account @{name} on {server}."),
            .button = LETTER("Confirm the address"),
            .more = LETTER("The link works once and for 24 hours."),
            .end = kNotYou};
    case LetterKind::ConfirmChange:
        return {
            .subject = LETTER("Confirm your new address for {server}"),
            .lead = LETTER("The account @{name} on {server} is to use this address from now on. "
                           "Please confirm that it is yours."),
            .button = LETTER("Confirm the address"),
            .more = LETTER("The link works once and for 24 hours."),
            .end = kNotYou};
    case LetterKind::ChangeRequested:
        return {
            .subject = LETTER("Your address on {server} is about to change"),
            .lead = LETTER("Somebody who is signed in as @{name} wants to use another address: "
                           "{detail}. Nothing changes until that address is confirmed."),
            .end = LETTER("If this was not you, change your password and end all other sessions.")};
    case LetterKind::AddressChanged:
        return {
            .subject = LETTER("Your address on {server} has changed"),
            .lead = LETTER("The account @{name} uses another address now: {detail}. No more mails "
                           "will come to this one."),
            .end = LETTER("If this was not you, ask the administrators of {server} for help.")};
    case LetterKind::AddressKnown:
        return {
            .subject = LETTER("You already have an account on {server}"),
            .lead = LETTER("Somebody, perhaps you, has tried to use this address for another "
                           "account on {server}. It belongs to @{name}: sign in with that, or ask "
                           "for a new password if you have forgotten yours."),
            .end = kNotYou};
    case LetterKind::ResetPassword:
        return {
            .subject = LETTER("A new password for {server}"),
            .lead = LETTER("Somebody, hopefully you, has asked for a new password for @{name} on "
                           "{server}."),
            .button = LETTER("Set a new password"),
            .more = LETTER("The link works once and for one hour. With the new password all "
                           "devices are signed out."),
            .end = LETTER("If this was not you, there is nothing to do: your password stays as "
                          "it is.")};
    case LetterKind::PasswordChanged:
        return {
            .subject = LETTER("Your password on {server} has changed"),
            .lead = LETTER("The password of @{name} on {server} has been changed."),
            .end = LETTER("If this was not you, ask for a new password at once and tell the "
                          "administrators of {server}.")};
    case LetterKind::SecondFactorChanged:
        return {
            .subject = LETTER("Two-step sign-in on {server} has changed"),
            .lead = LETTER("Two-step sign-in of @{name} on {server} has been changed."),
            .end = LETTER("If this was not you, ask for a new password at once and tell the "
                          "administrators of {server}.")};
    case LetterKind::SignInEnded:
        return {
            .subject = LETTER("A sign-in on {server} was ended"),
            .lead = LETTER("Two devices have used the same sign-in of @{name} on {server}, so it "
                           "was ended. This can be a restored backup, or somebody has copied it."),
            .end = LETTER("If you know of nothing, change your password and end all other "
                          "sessions.")};
    case LetterKind::Approved:
        return {
            .subject = LETTER("Your account on {server} is approved"),
            .lead = LETTER("An administrator of {server} has approved your account @{name}. You "
                           "can sign in now."),
            .end = LETTER("Welcome!")};
    case LetterKind::Rejected:
        return {
            .subject = LETTER("Your registration on {server}"),
            .lead = LETTER("The administrators of {server} have not accepted the registration of "
                           "@{name}."),
            .end = LETTER("All that was stored of it has been removed.")};
    case LetterKind::DeletionScheduled:
        return {
            .subject = LETTER("Your account on {server} will be deleted"),
            .lead = LETTER("The account @{name} on {server} will be deleted with all it holds, as "
                           "you have asked: {detail}. Whoever signs in before then can keep it."),
            .end = LETTER("If this was not you, sign in, keep the account and change your "
                          "password.")};
    case LetterKind::Welcome:
        break;
    }
    return {
        .subject = LETTER("Welcome to {server}"),
        .lead = LETTER("Your account @{name} on {server} is ready. Say hello, look who is there, "
                       "and tell us a little about yourself in your profile."),
        .end = LETTER("Keep this mail: the address of the server is below.")};
}

LetterFrame letterFrame()
{
    return {
        .greeting = LETTER("Hello {name},"),
        .code = LETTER("Or enter this code in the app:"),
        .footer = LETTER("This mail was written by {server}. Nobody reads answers to it.")};
}

} // namespace server
